export { type OpenQueueParameters, openQueue, type Queue } from './openQueue.js'
export {
  createQueueWorkers,
  type QueueWorkersOptions,
  type WorkOnQueueParameters,
  workOnQueue,
} from './queueWorkers.js'
