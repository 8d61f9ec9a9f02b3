declare module 'echarts/i18n/langVI-obj.js' {
  import type { registerLocale } from 'echarts/core';

  const words: Parameters<typeof registerLocale>[1] & object;
  export default words;
}
