export * from './privacy.routes';

/** Uses of emergency access to review, for the top of the access log. */
export const emergencyReviews = () => import('./reviews/reviews-panel').then((part) => part.ReviewsPanel);

/** Who saw the record last, for a visitor's card. */
export const accessOfVisitor = () => import('./visitor-access/access-panel').then((part) => part.AccessPanel);

/** Says over every page that a record is open by emergency access. */
export const openRecordBanner = () =>
  import('./emergency-page/open-banner').then((part) => part.OpenRecordBanner);
