import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { Rule, RuleLanguage, RuleSetState } from '@luwte/house-rules/domain';
import { INSTANT } from '@luwte/platform/api';

/** A version of the house rules with its texts. */
@Entity({ schema: 'luwte', name: 'house_rule_version' })
export class RuleSetVersionEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'facility_id' })
  facilityId: Id;

  @Column('int', { nullable: true })
  number: number | null;

  @Column('varchar', { length: 12, default: 'draft' })
  state: RuleSetState;

  @Column('jsonb')
  languages: readonly RuleLanguage[];

  @Column('jsonb')
  rules: readonly Rule[];

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', transformer: INSTANT })
  createdAt: Instant;

  @Column('uuid', { name: 'created_by' })
  createdBy: Id;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at', nullable: true, transformer: INSTANT })
  publishedAt: Instant | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: Id | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'superseded_at', nullable: true, transformer: INSTANT })
  supersededAt: Instant | null;

  @Column('jsonb', { default: [] })
  waived: readonly RuleLanguage[];

  @Column('int', { default: 1 })
  version: number;
}
