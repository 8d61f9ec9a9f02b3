import { useEffect, useRef } from 'react';

interface Keys {
  /** While something else is open. */
  readonly isOff: boolean;
  readonly onToggle: (id: string) => void;
  readonly onYes: (focused: string | undefined) => void;
  readonly onNo: (focused: string | undefined) => void;
}

/** Moves through checkboxes that carry `data-item`, and answers, by single keys; where somebody types, keys are letters. */
export function useListKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { isOff, onToggle, onYes, onNo } = now.current;
      if (isOff || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const focused = focusedItem();
      switch (event.key) {
        case 'j':
          return step(1);
        case 'k':
          return step(-1);
        case 'x':
          if (focused !== undefined) onToggle(focused);
          return;
        case 'a':
          return onYes(focused);
        case 'r':
          return onNo(focused);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function boxes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')];
}

function focusedItem(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.item : undefined;
}

function step(by: 1 | -1): void {
  const all = boxes();
  const at = all.findIndex((one) => one === document.activeElement);
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
