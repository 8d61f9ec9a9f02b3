import { Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { pastedText } from '../../domain/text/pasted-text.js';

/** A field for some sentences. What is pasted from Word comes in as one would have typed it, and can be undone. */
export function LongText({
  label,
  value,
  onChange,
  error,
  description,
  minRows = 3,
  ...rest
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  description?: string | undefined;
  minRows?: number;
  'data-autofocus'?: boolean;
}) {
  return (
    <Textarea
      label={label}
      value={value}
      description={description}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onPaste={pasteCleaned}
      autosize
      minRows={minRows}
      maxRows={16}
      {...rest}
    />
  );
}

function pasteCleaned(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  const cleaned = pastedText(text);
  if (cleaned === text) return;
  event.preventDefault();
  // The one way of inserting that the browser's own undo knows; it fires `input` as typing does.
  document.execCommand('insertText', false, cleaned);
}
