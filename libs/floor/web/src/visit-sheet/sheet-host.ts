/** The sheet that an extension's panel stands in; inject it to close the sheet when the work is done. */
export abstract class VisitSheetHost {
  /** Closes the sheet; the focus goes back to where it was. */
  abstract close(): void;
}
