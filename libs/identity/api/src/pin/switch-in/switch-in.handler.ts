import { Injectable } from '@nestjs/common';
import { type SwitchIn, type SwitchScreen, tileNames, WrongPin } from '@luwte/identity/domain';
import { type Actor, deviceActor, Transaction } from '@luwte/platform/api';
import { newId } from '@luwte/platform/kernel';
import type { EnrolledDevice } from '../../devices/devices';
import { type LiveSession, Sessions } from '../../sessions/sessions';
import { type PinCredentials, PinRepository } from '../pin.repository';
import { PinThrottle } from '../pin-throttle';
import { Pins } from '../pins';
import { SwitchRecorder } from './switch-recorder';

/** Lets a worker switch in on an enrolled device. Nobody's PIN and a wrong PIN get the same answer, after the same work. */
@Injectable()
export class SwitchInHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: PinRepository,
    private readonly throttle: PinThrottle,
    private readonly pins: Pins,
    private readonly recorder: SwitchRecorder,
    private readonly sessions: Sessions,
  ) {}

  /** What the switch screen of the device shows. */
  async screen(device: EnrolledDevice): Promise<SwitchScreen> {
    const { id, name, lockMinutes, facilityName } = device;
    const holders = await this.transaction.read(actorOf(device), (tx) => this.repository.holders(tx));
    return { house: facilityName, device: { id, name, lockMinutes }, colleagues: tileNames(holders) };
  }

  /**
   * Gives the token of a new session, bound to the device.
   * @param current the session the browser still carries; it ends
   * @throws WrongPin, PinLocked
   */
  async handle(
    { accountId, pin }: SwitchIn,
    device: EnrolledDevice,
    current: LiveSession | null,
  ): Promise<string> {
    const bare = actorOf(device);
    await this.transaction.run(bare, (tx) => this.throttle.count(tx, device.id, accountId));
    const credentials = await this.transaction.read(bare, (tx) => this.repository.credentials(tx, accountId));
    const matches = await this.pins.matches(credentials?.pinHash ?? null, pin);
    if (!credentials || !matches) {
      await this.recorder.failed(credentials ? workerOn(bare, accountId, credentials) : bare);
      throw new WrongPin();
    }
    const token = await this.recorder.succeeded(
      workerOn(bare, accountId, credentials),
      device.id,
      current?.sessionId ?? null,
    );
    if (current) await this.sessions.changed(current.sessionId);
    return token;
  }
}

const actorOf = ({ facilityId, timeZone, id }: EnrolledDevice): Actor =>
  deviceActor(facilityId, timeZone, id);

const workerOn = (bare: Actor, accountId: string, { roles }: PinCredentials): Actor => ({
  ...bare,
  accountId,
  roles,
  sessionId: newId(),
});
