import { phrases } from './phrases.js';

/** Bodies with a name of their own after the head: "Sở Y tế", "Chi cục kiểm lâm". The head has a capital. */
export const namedHeads = phrases(`
  sở, ban, bộ, cục, tổng cục, chi cục, viện, văn phòng, trung tâm, đài, báo, hội, hội đồng, liên minh, liên đoàn,
  hiệp hội, đoàn, trường, bệnh viện, công ty, tổng công ty, tập đoàn, quỹ, phòng, cảng vụ, chi nhánh, ngân hàng, tổ, nhà máy,
  vườn quốc gia, khu bảo tồn`);

/** Bodies whose head is a name already: "Công an tỉnh". The head has a capital. */
export const wholeHeads = phrases(`
  công an, bảo hiểm xã hội, bhxh, kho bạc nhà nước, kho bạc, tòa án, toà án, viện kiểm sát, viện ksnd, mặt trận tổ quốc,
  ủy ban mặt trận tổ quốc, uỷ ban mặt trận tổ quốc, ủy ban mttq, uỷ ban mttq, ủy ban kiểm tra, uỷ ban kiểm tra, tỉnh đoàn,
  tỉnh ủy, tỉnh uỷ, thành ủy, thành uỷ, huyện ủy, huyện uỷ, thị ủy, thị uỷ, đảng ủy, đảng uỷ, điện lực, bưu điện, hải quan,
  bộ đội biên phòng, cục thuế, cục hải quan, cục thống kê, cục quản lý thị trường`);

/** A word that is also a verb: a body only before these ("Thanh tra tỉnh", not "Thanh tra, kiểm tra"). */
export const inspectorate = ['thanh', 'tra'] as const;
export const afterInspectorate = phrases('tỉnh, huyện, thành phố, thị xã, sở, nhà nước, chính phủ');

export const governmentHeads = phrases(`
  ubnd, ủy ban nhân dân, uỷ ban nhân dân, hđnd, hội đồng nhân dân, chủ tịch ubnd, chủ tịch ủy ban nhân dân,
  chủ tịch uỷ ban nhân dân`);

/** Levels after a government head: "UBND các huyện, thị xã, thành phố". */
export const levels = phrases(`
  tỉnh, huyện, thị xã, thành phố, thị trấn, thị, quận, xã, phường, cấp tỉnh, cấp huyện, cấp xã, các cấp, các huyện, các thị xã,
  các thành phố, các xã, các phường, các thị trấn, các quận`);

/** What may follow a name that is otherwise complete. */
export const closings = phrases(
  `
  có liên quan, liên quan, trên địa bàn tỉnh, trên địa bàn, trong tỉnh, của tỉnh, thuộc tỉnh, trực thuộc tỉnh, miền núi,
  ven biển, đồng bằng, biên giới, trung du, nơi có dự án, có dự án, còn lại, khác, cấp tỉnh, cấp huyện, cấp xã, trung ương,
  ở trung ương, địa phương, các cấp`,
  { forgiving: true },
);

export const determiners = phrases('các, những, mọi, một số, toàn thể, tất cả các, toàn bộ các');

/** Nouns of a group after "các": the list inside one name goes on over commas ("các sở, ban, ngành cấp tỉnh"). */
export const groupNouns = phrases(
  `
  sở, ban, ngành, bộ, đơn vị, cơ quan, địa phương, cấp, huyện, thị xã, thành phố, thị trấn, thị, quận, xã, phường, tổ chức,
  đoàn thể, hội, phòng, trường, bên, lực lượng, chính quyền, cấp ủy, cấp uỷ, cơ sở, bệnh viện, ngân hàng, hợp tác xã, đội,
  doanh nghiệp, đồng chí, thành viên, ban quản lý, trung tâm, lãnh đạo, trưởng, giám đốc, thủ trưởng, khu vực`,
  { forgiving: true },
);

/** Roles: who bears them depends on the project. Each begins a name of its own, with or without "các". */
export const roleNouns = phrases(`
  chủ đầu tư, nhà đầu tư, nhà thầu, nhà tài trợ, người đứng đầu, chủ rừng, chủ tịch, giám đốc, thủ trưởng, trưởng`);

/** Groups that may stand without "các": "đơn vị có liên quan". */
export const bareNouns = phrases(
  'đơn vị, cơ quan, chính quyền, cấp ủy, cấp uỷ, địa phương, doanh nghiệp, lực lượng',
  { forgiving: true },
);
