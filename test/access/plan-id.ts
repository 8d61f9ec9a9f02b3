/** The id of the small plan. */
export const planId = 'trang-thiet-bi';
