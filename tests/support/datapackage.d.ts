// What the tests use of Frictionless Data's own reader; the package has no types.
declare module 'datapackage' {
  interface Resource {
    name: string;
    /** Every row cast to the types of the schema. Throws at the first cell, key or heading that is not as the schema says. */
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
