// How the portal of the stories and flows is known at the test provider.
export const CLIENT = { id: 'hoi-am', secret: 'a-secret-between-the-two' };

/** The provider of a story stands beside its portal. */
export const providerPort = (portalPort: number): number => portalPort + 1000;
