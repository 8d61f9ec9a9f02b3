import { Button, type CSSVariablesResolver, createTheme, Input, Notification, Spoiler } from '@mantine/core';
import { inks } from './charts/inks.js';

/** What the system has, with all Vietnamese letters. */
export const fontFamily = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Colours that pass WCAG AA (4.5:1) in both schemes: Mantine's own for errors, placeholders and dimmed texts do not. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 9 },
  fontFamily,
  headings: { fontFamily },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Names of acts are long in Vietnamese: they wrap rather than being cut off.
    Button: Button.extend({
      styles: {
        root: { height: 'auto', minHeight: 36, paddingBlock: 6 },
        label: { whiteSpace: 'normal', lineHeight: 1.3 },
      },
    }),
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Đóng (Close)' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
    Spoiler: Spoiler.extend({ defaultProps: { maxHeight: 120 } }),
  },
});

export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-placeholder': '#646b72',
    '--mantine-color-error': '#b02525',
    '--mantine-color-anchor': '#155a96',
    '--tone-late-ink': '#a11d1d',
    '--tone-late-ground': '#ffe9e9',
    '--tone-soon-ink': '#7a4100',
    '--tone-soon-ground': '#fff1d6',
    '--tone-calm-ink': '#155a96',
    '--tone-calm-ground': '#e5f1fb',
    '--tone-done-ink': '#1e6b36',
    '--tone-done-ground': '#e3f6e8',
    '--tone-plain-ink': '#3b4147',
    '--tone-plain-ground': '#eef0f2',
    '--bar-1': '#e8a33d',
    '--bar-2': '#d9682b',
    '--bar-3': '#a11d1d',
    '--bar-1-ink': '#1a1a1a',
    '--bar-2-ink': '#1a1a1a',
    '--bar-3-ink': '#ffffff',
    '--standing-done': inks.light.done,
    '--standing-done-ink': inks.light.onDone,
    '--standing-onTime': inks.light.onTime,
    '--standing-onTime-ink': inks.light.onOnTime,
    '--standing-behind': inks.light.behind,
    '--standing-behind-ink': inks.light.onBehind,
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac0',
    '--mantine-color-placeholder': '#a3a9b0',
    '--mantine-color-error': '#ff9a9a',
    '--mantine-color-anchor': '#8cc4f8',
    '--tone-late-ink': '#ffb3b3',
    '--tone-late-ground': '#4a1c1c',
    '--tone-soon-ink': '#ffd591',
    '--tone-soon-ground': '#453006',
    '--tone-calm-ink': '#a8d3fb',
    '--tone-calm-ground': '#11324d',
    '--tone-done-ink': '#a6e6b8',
    '--tone-done-ground': '#143a20',
    '--tone-plain-ink': '#d5d9dd',
    '--tone-plain-ground': '#34383d',
    '--bar-1': '#e8a33d',
    '--bar-2': '#e2803f',
    '--bar-3': '#b02525',
    '--bar-1-ink': '#1a1a1a',
    '--bar-2-ink': '#1a1a1a',
    '--bar-3-ink': '#ffffff',
    '--standing-done': inks.dark.done,
    '--standing-done-ink': inks.dark.onDone,
    '--standing-onTime': inks.dark.onTime,
    '--standing-onTime-ink': inks.dark.onOnTime,
    '--standing-behind': inks.dark.behind,
    '--standing-behind-ink': inks.dark.onBehind,
  },
});
