import { describe, expect, test } from '@jest/globals';
import { resolveNames } from '../../domain/directory/resolve.js';
import { realText } from '../support/plans.js';
import { departments, directory, districts, provincial } from './thanh-hoa.js';

const nghiSonBoard = ['ban-quan-ly-khu-kinh-te-nghi-son'];
const related = ['cac-don-vi-lien-quan'];
const none: string[] = [];

/** Every distinct name, or list of names, of the real plan's leads, coordinators and block headers, as it stands there. */
const asWritten: readonly (readonly [name: string, units: readonly string[], open: readonly string[]])[] = [
  ['Sở Kế hoạch và Đầu tư', ['so-ke-hoach-va-dau-tu'], none],
  ['Sở Nông nghiệp và Phát triển nông thôn', ['so-nong-nghiep-va-phat-trien-nong-thon'], none],
  ['Sở Công Thương', ['so-cong-thuong'], none],
  ['Sở Xây dựng', ['so-xay-dung'], none],
  ['Sở Tài nguyên và Môi trường', ['so-tai-nguyen-va-moi-truong'], none],
  ['Sở Nội vụ', ['so-noi-vu'], none],
  ['Sở Y tế', ['so-y-te'], none],
  ['Sở Giáo dục và Đào tạo', ['so-giao-duc-va-dao-tao'], none],
  ['Thanh tra tỉnh', ['thanh-tra-tinh'], none],
  ['Công an tỉnh', ['cong-an-tinh'], none],
  ['Bộ Chỉ huy Quân sự tỉnh', ['bo-chi-huy-quan-su-tinh'], none],
  ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', ['bo-chi-huy-bo-doi-bien-phong-tinh'], none],
  ['Bảo hiểm Xã hội tỉnh', ['bao-hiem-xa-hoi-tinh'], none],
  ['Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp', nghiSonBoard, none],
  ['Ban Quản lý KKT Nghi Sơn và các Khu công nghiệp', nghiSonBoard, none],
  ['Ban QLKKT Nghi Sơn và các KCN', nghiSonBoard, none],
  [
    'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh',
    ['trung-tam-xuc-tien-dau-tu-thuong-mai-va-du-lich'],
    none,
  ],
  ['Chi cục vệ sinh an toàn thực phẩm tỉnh', ['chi-cuc-an-toan-ve-sinh-thuc-pham'], none],
  ['UBND thị xã Nghi Sơn', ['ubnd-thi-xa-nghi-son'], none],
  ['UBND huyện Nông Cống', ['ubnd-huyen-nong-cong'], none],
  ['UBND huyện Như Thanh', ['ubnd-huyen-nhu-thanh'], none],
  ['UBND các huyện Nông Cống, Như Thanh', ['ubnd-huyen-nong-cong', 'ubnd-huyen-nhu-thanh'], none],
  ['UBND các huyện, thị xã, thành phố', districts, none],
  ['UBND cấp huyện', districts, none],
  ['Các sở, ban, ngành cấp tỉnh', departments, none],
  ['các sở, ngành cấp tỉnh', departments, none],
  ['các sở, ngành', departments, none],
  ['các sở, ban, ngành, đơn vị cấp tỉnh', provincial, none],
  [
    'các lực lượng công an, quân đội, biên phòng',
    ['cong-an-tinh', 'bo-chi-huy-quan-su-tinh', 'bo-chi-huy-bo-doi-bien-phong-tinh'],
    none,
  ],
  ['Các đơn vị liên quan', none, related],
  ['Các đơn vị có liên quan', none, related],
  ['các đơn vi liên quan', none, related],
  ['đơn vị có liên quan', none, related],
  ['Các ngành, đơn vị liên quan', none, related],
  ['các sở, ngành, đơn vị liên quan', none, related],
  ['các ngành, các địa phương', none, ['cac-nganh-cac-dia-phuong']],
  ['Các cấp, các ngành, các địa phương', none, ['cac-cap-cac-nganh-cac-dia-phuong']],
  ['Các ngành, địa phương, đơn vị', none, ['cac-nganh-dia-phuong-don-vi']],
  ['UBND cấp xã', none, ['ubnd-cap-xa']],
  ['UBND các cấp', none, ['ubnd-cac-cap']],
  ['các bộ, ngành Trung ương', none, ['bo-nganh-trung-uong']],
  ['các cơ sở khám chữa bệnh bảo hiểm y tế', none, ['co-so-kham-chua-benh-bhyt']],
  ['các cấp ủy đảng, chính quyền, cơ quan ban ngành', none, ['cap-uy-chinh-quyen-co-quan-ban-nganh']],
  ['các chủ đầu tư', none, ['chu-dau-tu']],
  ['các nhà đầu tư', none, ['nha-dau-tu']],
  ['các nhà tài trợ', none, ['nha-tai-tro']],
  ['Chủ đầu tư các dự án ODA', none, ['chu-dau-tu-du-an-oda']],
  ['Các đơn vị đầu mối được giao theo dõi dự án lớn, trọng điểm', none, ['don-vi-dau-moi-du-an-trong-diem']],
  [
    'Các đơn vị đầu mối được giao theo dõi các dự án đầu tư lớn, trọng điểm trên địa bàn tỉnh năm 2022',
    none,
    ['don-vi-dau-moi-du-an-trong-diem'],
  ],
  [
    'Người đứng đầu của cấp ủy, chính quyền địa phương',
    none,
    ['nguoi-dung-dau-cap-uy-chinh-quyen-dia-phuong'],
  ],
  [
    'Sở Nông nghiệp và Phát triển nông thôn; UBND các huyện, thị xã, thành phố',
    ['so-nong-nghiep-va-phat-trien-nong-thon', ...districts],
    none,
  ],
  [
    'Sở Công Thương, Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp; UBND các huyện, thị xã, thành phố',
    ['so-cong-thuong', ...nghiSonBoard, ...districts],
    none,
  ],
  ['Các sở, ban, ngành cấp tỉnh; UBND các huyện, thị xã, thành phố', [...departments, ...districts], none],
  ['Các sở, ban, ngành cấp tỉnh, UBND các huyện, thị xã, thành phố', [...departments, ...districts], none],
  [
    'Các sở, ban, ngành, đơn vị cấp tỉnh, UBND các huyện, thị xã, thành phố',
    [...provincial, ...districts],
    none,
  ],
  [
    'Các sở, ban, ngành, đơn vị cấp tỉnh, UBND các huyện, thị xã, thành phố và các đơn vị có liên quan',
    [...provincial, ...districts],
    related,
  ],
  ['Các sở, ban, ngành cấp tỉnh và các đơn vị liên quan', departments, related],
  ['UBND các huyện, thị xã, thành phố và các đơn vị liên quan', districts, related],
  [
    'Các đơn vị đầu mối được giao theo dõi dự án lớn, trọng điểm; các chủ đầu tư; UBND các huyện, thị xã, thành phố',
    districts,
    ['don-vi-dau-moi-du-an-trong-diem', 'chu-dau-tu'],
  ],
  [
    'Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp, Sở Xây dựng, UBND thị xã Nghi Sơn, UBND huyện Nông Cống, UBND huyện Như Thanh',
    [...nghiSonBoard, 'so-xay-dung', 'ubnd-thi-xa-nghi-son', 'ubnd-huyen-nong-cong', 'ubnd-huyen-nhu-thanh'],
    none,
  ],
  [
    'Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp, UBND thị xã Nghi Sơn, UBND các huyện Nông Cống, Như Thanh',
    [...nghiSonBoard, 'ubnd-thi-xa-nghi-son', 'ubnd-huyen-nong-cong', 'ubnd-huyen-nhu-thanh'],
    none,
  ],
  [
    'Sở Nội vụ, Sở Kế hoạch và Đầu tư, Ban Quản lý KKT Nghi Sơn và các Khu công nghiệpvà các sở, ban, ngành cấp tỉnh',
    // The three that are named first keep their place; each stands once.
    [...new Set(['so-noi-vu', 'so-ke-hoach-va-dau-tu', ...nghiSonBoard, ...departments])],
    none,
  ],
  ['Sở Y tếvà UBND các huyện, thị xã, thành phố', ['so-y-te', ...districts], none],
  ['Sở Giáo dục và Đào tạo, Sở Nội vụ', ['so-giao-duc-va-dao-tao', 'so-noi-vu'], none],
  ['Sở Y tế, Bảo hiểm Xã hội tỉnh', ['so-y-te', 'bao-hiem-xa-hoi-tinh'], none],
  [
    'Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, Bộ Chỉ huy Quân sự tỉnh',
    ['cong-an-tinh', 'bo-chi-huy-bo-doi-bien-phong-tinh', 'bo-chi-huy-quan-su-tinh'],
    none,
  ],
  [
    'Thanh tra tỉnh; các sở, ban, ngành, đơn vị cấp tỉnh; UBND các huyện, thị xã, thành phố',
    [...new Set(['thanh-tra-tinh', ...provincial, ...districts])],
    none,
  ],
  [
    'các sở, ban, ngành, đơn vị cấp tỉnh, các chủ đầu tư và các đơn vị liên quan',
    provincial,
    ['chu-dau-tu', ...related],
  ],
  [
    'các sở, ngành, UBND các huyện, thị xã, thành phố và các đơn vị liên quan',
    [...departments, ...districts],
    related,
  ],
  [
    'Sở Y tế, Chi cục vệ sinh an toàn thực phẩm tỉnh và UBND cấp xã',
    ['so-y-te', 'chi-cuc-an-toan-ve-sinh-thuc-pham'],
    ['ubnd-cap-xa'],
  ],
];

test.each(asWritten)(
  'the plan\'s "%s" stands for exactly its units, and leaves open what the plan leaves open',
  (name, units, open) => {
    const resolution = resolveNames({ directory, names: [name] });
    expect(resolution.units).toEqual(units);
    expect(
      resolution.unresolved.map((one) => (one.kind === 'role' ? one.role : 'openSet' in one && one.openSet)),
    ).toEqual(open);
  },
);

const describeRealPlan = realText === undefined ? describe.skip : describe;

describeRealPlan('the real plan (skipped where ../shared/plan/thanh-hoa-2022.txt is absent)', () => {
  const lines = (realText ?? '').normalize('NFC').split('\n');

  test('has 30 lines of leads and coordinators, and every name in them is known', () => {
    const lists = lines.flatMap(
      (line) => /Đơn vị (?:chủ trì|phối hợp)(?: thực hiện)?:(.*)/u.exec(line)?.[1] ?? [],
    );
    expect(lists).toHaveLength(30);
    const unknown = resolveNames({ directory, names: lists }).unresolved.filter(
      ({ kind }) => kind === 'unknown',
    );
    expect(unknown).toEqual([]);
  });

  test('spells every name of the table somewhere in its text', () => {
    const text = lines.join(' ').replace(/\s+/gu, ' ').toLowerCase();
    expect(asWritten.map(([name]) => name).filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  });
});
