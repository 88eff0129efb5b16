import { INSTANT } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { VisitorStatus } from '@luwte/visitors/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visitor. What identifies is in `profile`, sealed with the visitor's own key. */
@Entity({ schema: 'luwte', name: 'visitor' })
export class VisitorEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'facility_id' })
  facilityId: Id;

  @Column('int', { default: 1 })
  version: number;

  @Column('varchar', { length: 9 })
  code: string;

  @Column('varchar', { length: 12 })
  status: VisitorStatus;

  @Column('boolean')
  over18: boolean;

  /** Random key that stands for the visitor in the audit log. */
  @Column('uuid', { name: 'audit_key' })
  auditKey: Id;

  @Column('bytea', { name: 'handle_hash', nullable: true })
  handleHash: Buffer | null;

  @Column('bytea', { nullable: true })
  profile: Buffer | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'registered_at', transformer: INSTANT })
  registeredAt: Instant;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: Id;

  @Column({ type: 'timestamptz', precision: 3, name: 'last_visit_at', nullable: true, transformer: INSTANT })
  lastVisitAt: Instant | null;
}
