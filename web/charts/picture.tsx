import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../texts/language.js';
import { echarts } from './echarts.js';
import { type Ink, inks } from './inks.js';

/** A picture drawn as SVG, as wide as its place. Its sentence stands above and its figures below: for readers of the screen it is one image. */
export default function Picture({
  label,
  height,
  option,
}: {
  label: string;
  /** In pixels, at a width. */
  height: number;
  option: (drawn: { readonly widthPx: number; readonly ink: Ink }) => EChartsCoreOption;
}) {
  const { language } = useLanguage();
  const scheme = useComputedColorScheme('light');
  const { ref: place, width } = useElementSize();
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!node.current || width === 0) return undefined;
    const chart = echarts.init(node.current, null, {
      renderer: 'svg',
      locale: language === 'vi' ? 'VI' : 'EN',
      width,
      height,
    });
    const ink = inks[scheme];
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit', color: ink.text },
      ...option({ widthPx: width, ink }),
    });
    return () => chart.dispose();
  }, [width, height, option, scheme, language]);
  return (
    <div ref={place} role="img" aria-label={label}>
      <div ref={node} style={{ height }} />
    </div>
  );
}
