import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { AcceptanceMethod, RuleLanguage } from '@luwte/house-rules/domain';
import { INSTANT } from '@luwte/platform/api';

/** One acceptance; only ever added. */
@Entity({ schema: 'luwte', name: 'house_rule_acceptance' })
export class AcceptanceEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'facility_id' })
  facilityId: Id;

  @Column('uuid', { name: 'visitor_id' })
  visitorId: Id;

  @Column('uuid', { name: 'version_id' })
  versionId: Id;

  @Column('varchar', { length: 2 })
  language: RuleLanguage;

  @Column('varchar', { length: 10 })
  method: AcceptanceMethod;

  /** The drawn lines as JSON, sealed with the visitor's key. */
  @Column('bytea', { nullable: true, select: false })
  signature: Buffer | null;

  @Column('uuid', { name: 'witness_account_id', nullable: true })
  witnessAccountId: Id | null;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: Id;

  @Column({ type: 'timestamptz', precision: 3, name: 'accepted_at', transformer: INSTANT })
  acceptedAt: Instant;
}
