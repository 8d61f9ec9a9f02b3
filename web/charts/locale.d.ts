declare module 'echarts/i18n/langVI-obj.js' {
  const words: Parameters<typeof import('echarts/core').registerLocale>[1] & object;
  export default words;
}
