import { Problem } from '../problem.js';

/** The request carries nothing that says who sends it. */
export function loginRequired(): Problem {
  return new Problem({
    status: 401,
    code: 'loginRequired',
    sentence: {
      vi: 'Hãy đăng nhập (mở /login), hoặc gửi kèm mã truy cập (Authorization: Bearer …).',
      en: 'Log in (open /login), or send an access token (Authorization: Bearer …).',
    },
    headers: { 'WWW-Authenticate': 'Bearer realm="dondoc"' },
  });
}

/** There was a session, and it has ended. */
export function sessionEnded(): Problem {
  return new Problem({
    status: 401,
    code: 'loginRequired',
    sentence: {
      vi: 'Phiên đăng nhập đã hết hạn hoặc đã thoát; hãy đăng nhập lại.',
      en: 'The session has ended; log in again.',
    },
    headers: { 'WWW-Authenticate': 'Bearer realm="dondoc"' },
  });
}

/** A token that proves nothing. Which check failed is in the log, not in the answer: it would help a forger. */
export function badToken(): Problem {
  return new Problem({
    status: 401,
    code: 'badToken',
    sentence: {
      vi: 'Mã truy cập không hợp lệ, đã hết hạn hoặc không dành cho hệ thống này; hãy lấy mã mới.',
      en: 'The access token is not valid, has expired or is not meant for this system; get a new one.',
    },
    headers: { 'WWW-Authenticate': 'Bearer realm="dondoc", error="invalid_token"' },
  });
}

/** Somebody comes back from the provider in a way in which nobody was sent. */
export function badLogin(): Problem {
  return new Problem({
    status: 400,
    code: 'badLogin',
    sentence: {
      vi: 'Lần đăng nhập này đã quá hạn, đã dùng rồi hoặc bị hủy; hãy đăng nhập lại từ đầu.',
      en: 'This login has expired, was used before or was cancelled; log in again from the beginning.',
    },
  });
}

/** The provider knows the person, the directory does not. */
export function unknownPerson(id: string): Problem {
  return new Problem({
    status: 403,
    code: 'unknownPerson',
    sentence: {
      vi: `Tài khoản "${id}" chưa có trong danh bạ của dondoc; hãy đề nghị người quản trị thêm vào.`,
      en: `The account "${id}" is not in dondoc's directory of people; ask the administrator to add it.`,
    },
  });
}

/** A session is used by a page of another site. */
export function crossSite(): Problem {
  return new Problem({
    status: 403,
    code: 'crossSite',
    sentence: {
      vi: 'Yêu cầu đến từ một trang khác nên không được thực hiện; hãy thao tác trên chính trang dondoc.',
      en: 'The request comes from another site and was not carried out; act on the page of dondoc itself.',
    },
  });
}

/** Who somebody is cannot be found out now. */
export function providerAway(): Problem {
  return new Problem({
    status: 503,
    code: 'providerAway',
    sentence: {
      vi: 'Hệ thống đăng nhập tạm thời không trả lời; hãy thử lại sau ít giây.',
      en: 'The identity provider does not answer for the moment; try again in a few seconds.',
    },
    details: { down: ['OpenID provider'] },
  });
}
