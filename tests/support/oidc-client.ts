// How the portal of the stories and flows is known at the test provider.
export const CLIENT = { id: 'hoi-am', secret: 'a-secret-between-the-two' };

/** The provider of the stories stands beside their portal. */
export const PROVIDER_PORT = Number(process.env.STORIES_PORT ?? 4180) + 1000;
