import { VIEW_LIMITS } from './contract/saved-views';
import { requireRoomForView, TooManyViews } from './saved-views';

describe('views of a list that somebody keeps', () => {
  it('are as many as can be found again, and no more', () => {
    expect(() => requireRoomForView(VIEW_LIMITS.views - 1)).not.toThrow();
    expect(() => requireRoomForView(VIEW_LIMITS.views)).toThrow(TooManyViews);
  });
});
