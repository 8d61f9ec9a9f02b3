import { type Phrases, phraseAt, phrases } from './phrases.js';
import type { Token } from './tokens.js';

/** With what the sentence about a unit goes on after its name: the verbs of assignments, and words that open a clause. */
const predicates: Phrases = phrases(`
  chủ trì, phối hợp, tham mưu, tổ chức, triển khai, tiếp tục, tăng cường, khẩn trương, chủ động, thường xuyên, tập trung,
  đẩy mạnh, đẩy nhanh, thực hiện, rà soát, xây dựng, hướng dẫn, kiểm tra, giám sát, chỉ đạo, đôn đốc, nâng cao, hoàn thành,
  hoàn thiện, báo cáo, đề xuất, nghiên cứu, xử lý, quán triệt, nghiêm túc, tích cực, kịp thời, bố trí, ban hành, bám sát,
  phát huy, phát động, đổi mới, cập nhật, công khai, theo dõi, tuyên truyền, vận động, chịu, có trách nhiệm, có giải pháp,
  có kế hoạch, có biện pháp, đề nghị, yêu cầu, trình, xác định, giải quyết, khắc phục, phân công, duy trì, mở rộng, phấn đấu,
  siết chặt, chấn chỉnh, tạo điều kiện, hỗ trợ, huy động, kiện toàn, sắp xếp, củng cố, tiến hành, thẩm định, tổng hợp,
  cung cấp, lồng ghép, khuyến khích, thành lập, sớm, trực tiếp, quan tâm, đảm bảo, bảo đảm, đánh giá, phê duyệt, sử dụng,
  khai thác, ứng dụng, bồi dưỡng, tiếp nhận, kiểm soát, ngăn chặn, chuẩn bị, vận hành, lập, lựa chọn, quản lý chặt chẽ,
  quản lý tốt, nắm chắc, nắm bắt, đấu mối, làm tốt, làm rõ, thống kê, thu hút, kêu gọi, tháo gỡ, cắt giảm, lấy mẫu, mở,
  cùng, căn cứ, trên cơ sở, theo, để, nhằm, khi, nếu, sau khi, trước khi, qua đó, trong, tại, từ, do, bị, được, với, đã, đang,
  sẽ, không, chưa, cần, phải, nên, là, nhất là, trong đó, đồng thời, trước hết, trước mắt, năm, ngay, cụ thể, gồm, bao gồm`);

/** A clause of a name, not a predicate: "Các đơn vị đầu mối được giao theo dõi dự án". */
const relatives: Phrases = phrases('được giao, được phân công');

/** After these a verb is part of a name: "dự án đầu tư xây dựng". */
const nounsBeforeVerbs: ReadonlySet<string> = new Set(['tư', 'ban', 'phòng', 'đội']);

export function isPredicateAt({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  if (tokens[at]?.capital === true || isRelativeAt({ tokens, at })) return false;
  if (nounsBeforeVerbs.has(tokens[at - 1]?.lower ?? '')) return isHardPredicateAt({ tokens, at });
  return phraseAt({ tokens, at, list: predicates }) > 0;
}

/** As the first words of a task, in which the capital letter says nothing. */
export function opensWithPredicate(tokens: readonly Token[]): boolean {
  return phraseAt({ tokens, at: 0, list: predicates }) > 0;
}

export function isRelativeAt({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  return phraseAt({ tokens, at, list: relatives }) > 0;
}

function isHardPredicateAt({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  return phraseAt({ tokens, at, list: hardPredicates }) > 0;
}

const hardPredicates: Phrases = phrases(
  'chủ trì, phối hợp, tham mưu, khẩn trương, chủ động, tiếp tục, cần, phải, có trách nhiệm, theo, tăng cường, tập trung',
);
