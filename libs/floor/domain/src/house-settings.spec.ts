import { Invalid } from '@luwte/platform/kernel';
import { checkItems, SETTING_OF } from './house-settings';

describe('the settings of a house', () => {
  it('start with what the report asks for', () => {
    expect(SETTING_OF.cover.defaults).toEqual({ bls: 2, naloxone: 1, lead: 1 });
    for (const setting of [SETTING_OF.cover, SETTING_OF.wall, SETTING_OF.checklist, SETTING_OF['late-entry']])
      expect(() => (setting.check as (value: object) => void)(setting.defaults)).not.toThrow();
    expect(SETTING_OF.wall.defaults.names).toBe('none');
  });

  it.each([
    ['half a person', () => SETTING_OF.cover.check({ bls: 1.5, naloxone: 1, lead: 1 })],
    ['two leads', () => SETTING_OF.cover.check({ bls: 1, naloxone: 1, lead: 2 })],
    ['no days at all', () => SETTING_OF['late-entry'].check({ days: 0 })],
    [
      'an address that is none',
      () => SETTING_OF['house-profile'].check({ ...SETTING_OF['house-profile'].defaults, email: 'balie' }),
    ],
  ])('refuse %s', (_, check) => {
    expect(check).toThrow(Invalid);
  });

  it('name an item once, and an item of the house in its own words', () => {
    const item = (key: string, label: string | null) => ({ key, label, required: true });
    expect(checkItems([item('oxygen', null), item('own', 'Sleutelkast dicht')], '/x')).toEqual([]);
    expect(checkItems([item('oxygen', null), item('oxygen', null)], '/x')).toMatchObject([
      { pointer: '/x/1/key', code: 'duplicate-item' },
    ]);
    expect(checkItems([item('own', null)], '/x')).toMatchObject([{ pointer: '/x/0/label' }]);
  });
});
