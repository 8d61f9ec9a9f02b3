import { FileInput, Loader } from '@mantine/core';
import { useState } from 'react';
import { faultSentence } from '../../data/api.js';
import { textOfFile } from '../../data/plans.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  choose: { vi: 'Chọn tệp…', en: 'Choose a file…' },
  file: { vi: 'Tệp kế hoạch (.docx hoặc .txt)', en: 'File of the plan (.docx or .txt)' },
};

/** A plan's file: its text takes the place of what stands below; one that gives no text says why, and changes nothing. */
export function PlanFileInput({ onText }: { onText: (text: string) => void }) {
  const { say } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<unknown>();
  const [isReading, setReading] = useState(false);
  const read = async (chosen: File | null) => {
    setFile(chosen);
    setFault(undefined);
    if (!chosen) return;
    setReading(true);
    try {
      onText(await textOfFile(chosen));
    } catch (caught) {
      setFault(caught);
    } finally {
      setReading(false);
    }
  };
  return (
    <FileInput
      label={say(words.file)}
      accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      maw={420}
      value={file}
      placeholder={say(words.choose)}
      onChange={(chosen) => void read(chosen)}
      rightSection={isReading ? <Loader size="xs" /> : undefined}
      error={fault === undefined ? undefined : say(faultSentence(fault))}
    />
  );
}
