/** The statement of a promotion, as a file of the release. Its signatures are beside it. */
export const promotionName = 'promotion.json';
