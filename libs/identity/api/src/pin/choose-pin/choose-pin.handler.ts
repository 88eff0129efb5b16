import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type ChoosePin, pinFault, type PinState } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { type Clock, Invalid } from '@luwte/platform/kernel';
import { DEVICE_ACT } from '../../devices/device-act';
import { Reauthentication } from '../../sign-in/reauthentication';
import { PinRepository } from '../pin.repository';
import { PinThrottle } from '../pin-throttle';
import { Pins } from '../pins';

/** The actor's own PIN. Of two choices the last counts: nobody else can make one. */
@Injectable()
export class ChoosePinHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: PinRepository,
    private readonly throttle: PinThrottle,
    private readonly pins: Pins,
    private readonly audit: AuditFacade,
    private readonly reauthentication: Reauthentication,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether the actor has a PIN. */
  async read(actor: Actor): Promise<PinState> {
    const since = await this.transaction.read(actor, (tx) => this.repository.since(tx));
    return { set: since !== null, since };
  }

  /** @throws Invalid when the PIN is too easy to guess, WrongPassword, Throttled */
  async choose({ pin, password }: ChoosePin, actor: Actor): Promise<PinState> {
    const fault = pinFault(pin);
    if (fault !== null) throw new Invalid([{ pointer: '/pin', code: fault }]);
    return this.reauthentication.before(actor, password, () => this.keep(pin, actor));
  }

  async remove(actor: Actor): Promise<PinState> {
    await this.transaction.run(actor, async (tx) => {
      await this.repository.remove(tx);
      await this.audit.record(tx, {
        ...DEVICE_ACT,
        event: 'identity.pin-removed',
        subjectId: actor.accountId,
      });
    });
    return { set: false, since: null };
  }

  private async keep(pin: string, actor: Actor): Promise<PinState> {
    const hash = await this.pins.hash(pin);
    const since = this.clock.now();
    await this.transaction.run(actor, async (tx) => {
      await this.repository.choose(tx, hash, since);
      await this.throttle.lift(tx, actor.accountId);
      await this.audit.record(tx, {
        ...DEVICE_ACT,
        event: 'identity.pin-chosen',
        subjectId: actor.accountId,
      });
    });
    return { set: true, since };
  }
}
