// Part of the build: `node dist/database/makeTemplate.js`.
import { writeTemplate } from './template.js'

await writeTemplate()
