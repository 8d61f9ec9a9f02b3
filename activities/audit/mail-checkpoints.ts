import type { SignedCheckpoint } from '../../audit/checkpoint.js';
import { fingerprintOf, sealText } from '../../audit/seal.js';
import { type Instant, toInstant } from '../../domain/calendar/instant.js';
import { escapeHtml } from '../mail/render-html.js';
import type { MailDraft } from '../store/mail-port.js';
import type { Store } from '../store/port.js';

/**
 * Writes the last checkpoint of each plan into the outbox, once a day to each address: a copy that leaves the house. A log only
 * grows, so that each of them vouches for all that came before it. What is there already stays as it is.
 */
export async function mailCheckpoints({
  store,
  to,
  nowMs,
}: {
  store: Pick<Store, 'plans' | 'lastCheckpoint' | 'addMail' | 'mail'>;
  to: readonly string[];
  nowMs: number;
}): Promise<void> {
  const createdAt = toInstant(nowMs);
  for (const { planId, title } of await store.plans()) {
    const last = await store.lastCheckpoint(planId);
    if (!last) continue;
    for (const address of to) {
      const draft = mailOf({ signed: last.signed, title, address, createdAt });
      if (!(await store.mail(draft.id))) await store.addMail(draft);
    }
  }
}

function mailOf({
  signed,
  title,
  address,
  createdAt,
}: {
  signed: SignedCheckpoint;
  title: string;
  address: string;
  createdAt: Instant;
}): MailDraft {
  const { checkpoint, publicKey, signature } = signed;
  const { planId, at, log, keyId } = checkpoint;
  const text = [
    `Điểm chốt dữ liệu của ${title} (${planId})`,
    '',
    'Hãy giữ thư này. Nếu sau này dữ liệu trước thời điểm dưới đây bị sửa hoặc xóa, mã sẽ không còn khớp.',
    'Keep this mail. If anything from before the moment below is changed or taken away, the code will not fit any more.',
    '',
    sealText(checkpoint),
    '',
    `Mã ngắn / Short code: ${fingerprintOf(checkpoint)}`,
    `Thời điểm / Moment: ${at}`,
    `Số mã chuỗi / Heads: ${String(log.size)}`,
    `Khóa ký / Key: ${publicKey} (${keyId})`,
    `Chữ ký / Signature: ${signature}`,
    '',
    'Đối chiếu / Compare: dondoc audit verify HO-SO.zip --seal THU.eml',
    '',
  ].join('\n');
  return {
    id: `${planId}:${createdAt.slice(0, 10)}:checkpoint:${address}`,
    person: address,
    kind: 'checkpoint',
    to: { name: '', address },
    language: 'vi',
    notices: [],
    subject: `Điểm chốt dữ liệu ${planId} lúc ${at.slice(0, 16).replace('T', ' ')}`,
    text,
    html: `<pre>${escapeHtml(text)}</pre>`,
    createdAt,
    moot: false,
  };
}
