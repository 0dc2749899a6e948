export { type CreateApiParameters, type CreateApiReturnType, createApi } from './createApi.js'
export type { RateLimit } from './limits/createRateLimit.js'
export type { apiTypes } from './schemas.js'
export { type ServeApiParameters, type ServeApiReturnType, serveApi } from './serveApi.js'
