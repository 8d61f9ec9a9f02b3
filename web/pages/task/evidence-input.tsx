import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { faultSentence, sendFile } from '../../data/api.js';
import { useLanguage } from '../../texts/language.js';

/** A file that the API has taken. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

const words = {
  add: { vi: 'Thêm tệp', en: 'Add a file' },
  drop: { vi: 'Bỏ tệp', en: 'Remove' },
  needed: {
    vi: 'Cần ít nhất một tệp: văn bản, ảnh, bảng số liệu…',
    en: 'At least one file is needed: a document, a picture, a table…',
  },
  optional: { vi: 'Không bắt buộc.', en: 'Optional.' },
};

/** Files that prove what is said; each is sent at once, and kept when the form is not. */
export function EvidenceInput({
  label,
  isNeeded,
  files,
  onChange,
  error,
}: {
  label: string;
  isNeeded: boolean;
  files: readonly EvidenceFile[];
  onChange: (files: readonly EvidenceFile[]) => void;
  error: string | undefined;
}) {
  const { say } = useLanguage();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const add = async (file: File | null) => {
    if (!file) return;
    setSending(true);
    setFault(undefined);
    try {
      const taken = await sendFile<EvidenceFile>({ path: '/files', file });
      onChange([...files.filter(({ sha256 }) => sha256 !== taken.sha256), taken]);
    } catch (caught) {
      setFault(caught);
    } finally {
      setSending(false);
    }
  };
  return (
    <Input.Wrapper
      label={label}
      description={say(isNeeded ? words.needed : words.optional)}
      error={fault === undefined ? error : say(faultSentence(fault))}
      labelElement="div"
    >
      <Stack gap="xs" my="xs" align="flex-start">
        {files.map(({ sha256, name, size }) => (
          <Group key={sha256} gap="xs">
            <IconPaperclip size={18} aria-hidden />
            <Text>
              {name} ({Math.max(1, Math.round(size / 1024))} KB)
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={14} aria-hidden />}
              aria-label={`${say(words.drop)} ${name}`}
              onClick={() => onChange(files.filter((file) => file.sha256 !== sha256))}
            >
              {say(words.drop)}
            </Button>
          </Group>
        ))}
        <FileButton onChange={(file) => void add(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={isSending}>
              {say(words.add)}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Input.Wrapper>
  );
}
