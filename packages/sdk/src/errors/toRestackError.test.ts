import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  type Hex,
  HttpRequestError,
  RpcRequestError,
  TimeoutError,
} from 'viem'
import { describe, expect, test } from 'vitest'
import { allocationManagerAbi, delegationManagerAbi, strategyManagerAbi } from '../abi/index.js'
import { formatError } from './formatError.js'
import { RestackError } from './RestackError.js'
import { toRestackError } from './toRestackError.js'

const staker = '0x000000000000000000000000000000000000dEaD'

/** What viem throws when `undelegate(staker)` reverts with this data. */
function reverted(data: Hex) {
  return new ContractFunctionExecutionError(
    new ContractFunctionRevertedError({ abi: delegationManagerAbi, data, functionName: 'undelegate' }),
    {
      abi: delegationManagerAbi,
      args: [staker],
      contractAddress: '0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A',
      functionName: 'undelegate',
      sender: '0x00000000000000000000000000000000000c0FFe',
    },
  )
}

describe('reverts', () => {
  test('a custom error becomes its name, a sentence with the call, and a remedy', () => {
    const data = encodeErrorResult({ abi: delegationManagerAbi, errorName: 'OperatorsCannotUndelegate' })
    expect(formatError(reverted(data))).toEqual({
      code: 'OperatorsCannotUndelegate',
      message: `undelegate(staker ${staker}, sent by 0x00000000000000000000000000000000000c0FFe) refused: an operator stays delegated to itself for ever.`,
      remedy: 'Withdraw its stake with queueWithdrawals, or use another account as staker.',
    })
  })

  test("an error of another contract than the one called is known too: the AllocationManager's", () => {
    const data = encodeErrorResult({ abi: allocationManagerAbi, errorName: 'OperatorNotSlashable' })
    expect(toRestackError(reverted(data)).code).toBe('OperatorNotSlashable')
  })

  test('the argument of an error is shown', () => {
    const data = encodeErrorResult({
      abi: strategyManagerAbi,
      errorName: 'StringTooLong',
      args: ['1.0.0-long'],
    })
    expect(toRestackError(reverted(data)).message).toContain('(1.0.0-long)')
  })

  test.each([
    // Selectors of Error(string) and Panic(uint256) from Solidity's documentation
    [`0x4e487b71${'11'.padStart(64, '0')}`, 'Panic', /a number leaves its range/],
    [`0x4e487b71${'99'.padStart(64, '0')}`, 'Panic', /panic 153/],
    // keccak256('TransferFromFailed()') as Solady's source gives it
    ['0x7939f424', 'TransferFromFailed', /the token could not be taken/],
    ['0x12345678', 'UnknownContractError', /reverted with 0x12345678/],
    ['0x', 'RevertedWithoutReason', /without giving a reason/],
  ] as const)('%s is %s', (data, code, message) => {
    const error = toRestackError(reverted(data as Hex))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).toContain('undelegate(staker 0x000000000000000000000000000000000000dEaD')
  })

  test.each([
    ['Ownable: caller is not the owner', 'NotOwner', /only the owner/],
    ['TimelockController: operation is not ready', 'TimelockNotReady', /never scheduled/],
    ['something of a token', 'Reverted', /refused: something of a token\.$/],
  ])('the revert string "%s" is %s', (reason, code, message) => {
    const abi = [{ type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] }] as const
    const error = toRestackError(reverted(encodeErrorResult({ abi, errorName: 'Error', args: [reason] })))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })
})

describe('everything else', () => {
  test('a node that refuses is named without the key in its address', () => {
    const error = toRestackError(
      new HttpRequestError({
        url: 'https://user:pass@node.example/v3/secret?key=secret',
        status: 401,
        body: {},
      }),
    )
    expect(error.code).toBe('RpcRefused')
    expect(error.message).toBe('The node at https://node.example refused the request with HTTP status 401.')
  })

  test('a node that does not answer in time', () => {
    const error = toRestackError(new TimeoutError({ url: 'http://127.0.0.1:8545', body: {} }))
    expect(error.code).toBe('RpcTimeout')
    expect(error.message).not.toContain('undefined')
  })

  test.each([
    [
      new HttpRequestError({ url: 'https://node.example/key', status: 429, body: {} }),
      'at https://node.example ',
    ],
    [
      new RpcRequestError({
        url: 'https://node.example/key',
        body: {},
        error: { code: -32005, message: 'daily request count exceeded' },
      }),
      'at https://node.example ',
    ],
    [{ code: 429, message: 'Too Many Requests' }, 'The node limits'],
  ])('a node that is asked too often, by HTTP or in its answer', (cause, where) => {
    const error = toRestackError(cause)
    expect(error.code).toBe('RateLimited')
    expect(error.message).toContain(where)
    expect(error.message).not.toContain('key')
    expect(error.remedy).toMatch(/retryingHttp/)
  })

  test.each([
    'intrinsic gas too low',
    'out of gas: gas required exceeds: 21000',
    'EVM error OutOfGas',
    'gas required exceeds allowance (1000)',
  ])('too little gas, as nodes say it: %s', (message) => {
    const cause = new RpcRequestError({ url: 'http://node', body: {}, error: { code: -32000, message } })
    expect(toRestackError(cause).code).toBe('OutOfGas')
  })

  test('a file that does not exist is named', () => {
    const cause = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: '/tmp/none.json' })
    expect(formatError(cause)).toEqual({
      code: 'ENOENT',
      message: '/tmp/none.json does not exist.',
      remedy: 'Check the path.',
    })
  })

  test('a RestackError stays what it is', () => {
    const error = new RestackError({ code: 'A', message: 'B.', remedy: 'C.' })
    expect(toRestackError(error)).toBe(error)
  })

  test.each([
    [new Error('first line\n    at stack'), 'first line.'],
    ['a string', 'a string.'],
    [undefined, 'undefined.'],
  ])('what is unknown is one line without a stack, and asks to be reported: %s', (thrown, message) => {
    expect(formatError(thrown)).toMatchObject({ code: 'Unexpected', message })
  })
})
