import { Injectable } from '@angular/core';
import { Subject } from 'rxjs';

/** Where the http layer tells that the API no longer knows the session. */
@Injectable({ providedIn: 'root' })
export class SessionEvents {
  private readonly ends = new Subject<void>();
  /** The session has ended, by time or from elsewhere. */
  readonly ended$ = this.ends.asObservable();

  ended(): void {
    this.ends.next();
  }
}
