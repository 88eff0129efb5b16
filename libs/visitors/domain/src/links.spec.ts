import fc from 'fast-check';
import {
  AlreadyLinked,
  type GroupMember,
  LinkedElsewhere,
  NotLinked,
  oncePerPerson,
  planLink,
  planUnlink,
} from './links';

const member = (visitorId: string, groupId: string, leads = false): GroupMember => ({
  visitorId,
  groupId,
  leads,
});

describe('linking records of one person', () => {
  it('makes a group led by the record that was chosen', () => {
    expect(planLink('a', 'b', [])).toEqual({ groupId: null, join: ['a', 'b'] });
  });

  it.each([
    ['the leading one has', [member('a', 'g', true), member('c', 'g')], { groupId: 'g', join: ['b'] }],
    ['the other one has', [member('b', 'g', true), member('c', 'g')], { groupId: 'g', join: ['a'] }],
  ])('joins the group that %s, and leaves its leading record', (_, members, plan) => {
    expect(planLink('a', 'b', members)).toEqual(plan);
  });

  it('refuses what is linked already, and a record with itself', () => {
    expect(() => planLink('a', 'b', [member('a', 'g', true), member('b', 'g')])).toThrow(AlreadyLinked);
    expect(() => planLink('a', 'a', [])).toThrow(AlreadyLinked);
  });

  it('never joins two groups by itself', () => {
    expect(() => planLink('a', 'b', [member('a', 'g', true), member('b', 'h', true)])).toThrow(
      LinkedElsewhere,
    );
  });

  it('leaves no group of one, and no group without a leading record, whoever goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), fc.nat(), (size, first, second) => {
        let group = Array.from({ length: size }, (_, index) =>
          member(`v${index}`, 'g', index === first % size),
        );
        for (const pick of [first, second]) {
          const leaver = group[pick % Math.max(1, group.length)];
          if (!leaver) break;
          const plan = planUnlink(leaver.visitorId, group);
          group = group
            .filter(({ visitorId }) => !plan.leave.includes(visitorId))
            .map((one) => ({
              ...one,
              leads: plan.leads === null ? one.leads : one.visitorId === plan.leads,
            }));
          expect(group.length).not.toBe(1);
          expect(group.filter(({ leads }) => leads).length).toBe(group.length === 0 ? 0 : 1);
        }
      }),
    );
    expect(() => planUnlink('x', [member('a', 'g', true), member('b', 'g')])).toThrow(NotLinked);
  });

  it('shows a person once, by the leading record when it was found', () => {
    const item = (id: string, personId = id): { id: string; personId: string } => ({ id, personId });
    expect(oncePerPerson([item('b', 'a'), item('x'), item('a', 'a'), item('c', 'a')])).toEqual([
      item('a', 'a'),
      item('x'),
    ]);
    expect(oncePerPerson([item('c', 'a'), item('b', 'a')])).toEqual([item('c', 'a')]);
  });
});
