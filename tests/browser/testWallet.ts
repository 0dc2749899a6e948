// A small wallet for tests: an EIP-1193 provider that announces itself by EIP-6963 and lets the devnet's node sign.
import type { Page } from 'playwright-core'
import type { Address } from 'viem'

export type TestWallet = {
  /** What its owner answers to the next question of the kind. */
  reject: (isRejecting: boolean) => Promise<void>
  /** Methods that it was asked for. */
  asked: () => Promise<string[]>
}

/** Before the page is opened. The wallet is on another chain at first. */
export async function announceWallet(
  page: Page,
  { rpcUrl, account, chainId }: { rpcUrl: string; account: Address; chainId: number },
): Promise<TestWallet> {
  await page.addInitScript(`(() => {
    const state = { chainId: ${chainId}, rejects: false, asked: [], listeners: {} }
    window.testWallet = state
    const error = (code, message) => Object.assign(new Error(message), { code })
    const forward = async (method, params) => {
      const response = await fetch(${JSON.stringify(rpcUrl)}, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: params ?? [] }),
      })
      const answer = await response.json()
      if (answer.error) throw Object.assign(error(answer.error.code, answer.error.message), answer.error)
      return answer.result
    }
    const provider = {
      on: (event, listener) => { (state.listeners[event] ??= []).push(listener) },
      removeListener: (event, listener) => {
        state.listeners[event] = (state.listeners[event] ?? []).filter((other) => other !== listener)
      },
      request: async ({ method, params }) => {
        state.asked.push(method)
        switch (method) {
          case 'eth_accounts':
          case 'eth_requestAccounts':
            return [${JSON.stringify(account)}]
          case 'wallet_requestPermissions':
          case 'wallet_getCapabilities':
            throw error(-32601, 'the method does not exist')
          case 'wallet_revokePermissions':
            return null
          case 'eth_chainId':
            return '0x' + state.chainId.toString(16)
          case 'wallet_switchEthereumChain':
            if (state.rejects) throw error(4001, 'User rejected the request.')
            state.chainId = Number(params[0].chainId)
            for (const listener of state.listeners.chainChanged ?? []) listener(params[0].chainId)
            return null
          case 'eth_sendTransaction':
            if (state.rejects) throw error(4001, 'User rejected the request.')
            return forward(method, params)
          default:
            return forward(method, params)
        }
      },
    }
    const info = {
      uuid: '4f2c7f0e-0d5c-4b6c-9a1e-7b7a1f0f5c11',
      name: 'Test Wallet',
      icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
      rdns: 'example.testwallet',
    }
    const announce = () =>
      window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }))
    window.addEventListener('eip6963:requestProvider', announce)
    announce()
  })()`)
  return {
    reject: async (isRejecting) => {
      await page.evaluate(`window.testWallet.rejects = ${isRejecting}`)
    },
    asked: async () => (await page.evaluate('window.testWallet.asked')) as string[],
  }
}
