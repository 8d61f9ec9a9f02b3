import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import vietnamese from 'echarts/i18n/langVI-obj.js';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  SVGRenderer,
  VisualMapComponent,
]);
echarts.registerLocale('VI', vietnamese);

export { echarts };
