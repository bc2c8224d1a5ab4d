/** An object of the workbook as office.js sees it: an instance of one of the API's classes. */
export class OfficeObject<T = unknown> {
  /** The name of its class, e.g. `Range`; what the class can do stands in the object model. */
  readonly className: string;
  /** What stands behind it. */
  readonly target: T;

  constructor(className: string, target: T) {
    this.className = className;
    this.target = target;
  }
}
