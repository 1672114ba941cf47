// What the tests use of the JSON-LD processor; the package has no types.
declare module 'jsonld' {
  const jsonld: { expand(document: object, options: { safe: boolean }): Promise<object[]> };
  export default jsonld;
}
