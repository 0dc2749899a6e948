import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Deployment, RestackError, readDeployment } from '@restack/sdk'
import { getAddress, numberToHex } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contractNames } from './contracts.js'
import { writeDeployment } from './writeDeployment.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restack-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const address = (value: number) => getAddress(numberToHex(value, { size: 20 }))
const deployment: Deployment = {
  name: 'test',
  chainId: 31337,
  version: '1.0.0',
  deploymentBlock: 3,
  contracts: Object.fromEntries(
    contractNames.map((name, index) => [name, address(index + 1)]),
  ) as Deployment['contracts'],
  strategies: { stETH: address(100) },
  tokens: { stETH: address(101) },
  parameters: {
    blockTimeSeconds: 12,
    withdrawalDelayBlocks: 50,
    deallocationDelayBlocks: 50,
    allocationConfigurationDelayBlocks: 75,
    slashResolutionDelayBlocks: 0,
    timelockDelaySeconds: 0,
  },
}

test('what was written is read back, over an older file, and no temporary file stays', async () => {
  const path = join(folder, 'deployment.json')
  writeFileSync(path, 'old')
  await writeDeployment(path, deployment)
  expect(readDeployment(readFileSync(path, 'utf8'), path)).toEqual(deployment)
  expect(readdirSync(folder)).toEqual(['deployment.json'])
})

test('an invalid deployment leaves the old file alone', async () => {
  const path = join(folder, 'deployment.json')
  writeFileSync(path, 'old')
  await expect(writeDeployment(path, { ...deployment, chainId: -1 })).rejects.toThrow(/chainId/)
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['deployment.json'])
})

test('a folder that does not exist is named', async () => {
  const error = await writeDeployment(join(folder, 'none', 'deployment.json'), deployment).catch(
    (cause) => cause,
  )
  expect(error).toBeInstanceOf(RestackError)
  expect(error.code).toBe('ENOENT')
  expect(error.message).toContain(join(folder, 'none'))
})
