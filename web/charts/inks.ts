/** The colours of pictures. Numbers stand on them: each ink has at least 4.5:1 on its ground, in both schemes. */
export interface Ink {
  readonly text: string;
  readonly line: string;
  readonly ground: string;
  readonly done: string;
  readonly onDone: string;
  readonly onTime: string;
  readonly onOnTime: string;
  readonly behind: string;
  readonly onBehind: string;
  /** From nothing to all. */
  readonly heat: readonly string[];
  readonly onLightHeat: string;
  readonly onDarkHeat: string;
}

export const inks: Readonly<Record<'light' | 'dark', Ink>> = {
  light: {
    text: '#1f2328',
    line: '#d0d5da',
    ground: '#ffffff',
    done: '#1e6b36',
    onDone: '#ffffff',
    onTime: '#cfe3f5',
    onOnTime: '#12324d',
    behind: '#a11d1d',
    onBehind: '#ffffff',
    heat: ['#f3f5f7', '#fde3c4', '#f2a65a', '#d9682b', '#a11d1d'],
    onLightHeat: '#1a1a1a',
    onDarkHeat: '#ffffff',
  },
  dark: {
    text: '#e6e9ec',
    line: '#4a5056',
    ground: '#242424',
    done: '#2f8f4e',
    onDone: '#08170d',
    onTime: '#2a4a66',
    onOnTime: '#e6f1fb',
    behind: '#ff9a9a',
    onBehind: '#3a0d0d',
    heat: ['#33383d', '#5a4526', '#a8682a', '#d9803f', '#ffb3a6'],
    onLightHeat: '#f5f5f5',
    onDarkHeat: '#1a1a1a',
  },
};
