import { spawn } from 'node:child_process'
import { createTestClient, http, publicActions, walletActions, webSocket } from 'viem'
import { anvil } from 'viem/chains'
import { privateKeyToAccount } from 'viem/accounts'
const p = spawn('node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil', ['--port','0','--order','fifo','--timestamp', String(Math.floor(Date.now()/1000)-40*86400), ...process.argv.slice(2)])
process.on('exit', () => p.kill())
let out=''; const port = await new Promise<number>(r => p.stdout.on('data', d => { out+=d; const m=/Listening on [\d.]+:(\d+)/.exec(out); if(m) r(Number(m[1])) }))
const c = createTestClient({ chain: anvil, mode:'anvil', transport: http(`http://127.0.0.1:${port}`, {batch:false}), cacheTime: 0 }).extend(publicActions).extend(walletActions)
const w = createTestClient({ chain: anvil, mode:'anvil', transport: webSocket(`ws://127.0.0.1:${port}`), cacheTime: 0 }).extend(publicActions).extend(walletActions)
const time = async (n: string, f: () => Promise<unknown>) => { const t=performance.now(); await f(); console.log(n, (performance.now()-t).toFixed(0),'ms') }
const a = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
let nonce=0
const sign = () => a.signTransaction({chainId:31337, nonce:nonce++, gas:500000n, maxFeePerGas:10n**10n, maxPriorityFeePerGas:1n, to:a.address, value:1n, type:'eip1559'})
await time('warm sign 50', async()=>{ for(let i=0;i<50;i++) await sign() }); nonce=0
const S: any[]=[]
await time('sign 200', async()=>{ for(let i=0;i<200;i++) S.push(await sign()) })
await c.setAutomine(false)
await time('send raw 100 seq http', async()=>{ for(let i=0;i<100;i++) await c.sendRawTransaction({serializedTransaction:S[i]}) })
await time('mine 1', async()=>{ await c.mine({blocks:1}) })
await time('send raw 100 seq ws', async()=>{ for(let i=100;i<200;i++) await w.sendRawTransaction({serializedTransaction:S[i]}) })
await time('mine 1', async()=>{ await c.mine({blocks:1}) })
console.log(await c.getTransactionCount({address:a.address}))
await time('mine 100 seq', async()=>{ for(let i=0;i<100;i++) await c.mine({blocks:1}) })
await time('mine 100 seq ws', async()=>{ for(let i=0;i<100;i++) await w.mine({blocks:1}) })
await time('mine 100 seq evm_mine ts', async()=>{ const ts=(await c.getBlock()).timestamp; for(let i=0;i<100;i++) await c.request({method:'evm_mine', params:[{timestamp: '0x'+(ts+60n*BigInt(i+1)).toString(16)}]} as never)})
await time('mine 100 seq evm_mine ts ws', async()=>{ const ts=(await c.getBlock()).timestamp; for(let i=0;i<100;i++) await w.request({method:'evm_mine', params:[{timestamp: '0x'+(ts+60n*BigInt(i+1)).toString(16)}]} as never)})
await time('eth_sendTransaction no-automine 100 ws', async()=>{ for(let i=0;i<100;i++) await w.request({method:'eth_sendTransaction', params:[{from:a.address,to:a.address,value:'0x1',gas:'0x7a120',nonce:'0x'+(200+i).toString(16),maxFeePerGas:'0x2540be400',maxPriorityFeePerGas:'0x1'}]} as never)})
await c.mine({blocks:1})
console.log(await c.getTransactionCount({address:a.address}))
await time('reads 200 seq ws', async()=>{ for(let i=0;i<200;i++) await w.getBalance({address:a.address}) })
await time('reads 200 seq http', async()=>{ for(let i=0;i<200;i++) await c.getBalance({address:a.address}) })
console.log('blocks', await c.getBlockNumber())
process.exit(0)
