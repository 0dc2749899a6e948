import { deploymentSchema } from '@restack/sdk'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { deployConfigSchema } from './config.js'

// Editors read these files; `npx vitest run packages/deploy/src/schemas.test.ts -u` writes them anew.
test.each([
  ['deployment', 'A deployment of Restack', deploymentSchema],
  ['deploy-config', 'What a deployment of Restack is made from', deployConfigSchema],
])('schema/%s.json is what the code checks', async (file, title, schema) => {
  const json = { title, ...z.toJSONSchema(schema, { io: 'input' }) }
  // Arrays on one line, as the formatter writes them.
  const text = JSON.stringify(json, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (whole, items: string) => {
    const line = `[${items.replace(/\s*\n\s*/g, ' ')}]`
    return line.length < 80 ? line : whole
  })
  await expect(`${text}\n`).toMatchFileSnapshot(`../schema/${file}.json`)
})
