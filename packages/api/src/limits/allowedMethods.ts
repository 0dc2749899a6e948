/** The API only reads. */
export const allowedMethods = ['GET', 'HEAD', 'OPTIONS']
