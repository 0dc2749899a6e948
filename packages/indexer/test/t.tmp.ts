import { PGlite } from '@electric-sql/pglite'
import { rmSync } from 'node:fs'
for (const dir of [undefined]) {
  if (dir) rmSync(dir,{recursive:true,force:true})
  let c=process.cpuUsage(), t=Date.now(); const lap=(s:string)=>{const d=process.cpuUsage(c);console.log(dir??'memory',s,'wall',Date.now()-t,'cpu',Math.round((d.user+d.system)/1000)); c=process.cpuUsage();t=Date.now()}
  const p = await PGlite.create({startParams:[...PGlite.defaultStartParams,'-c','file_extend_method=write_zeros']}); lap('create'); console.log((await p.query('show file_extend_method')).rows)
  if(0) console.log((await p.query("select name,setting from pg_settings where name in ('file_extend_method','wal_init_zero','wal_recycle','shared_buffers','fsync','wal_level','max_wal_size','min_wal_size','checkpoint_timeout','synchronous_commit','full_page_writes','version')")).rows, (await p.query('select version()')).rows)
  await p.exec('CREATE TABLE events (block bigint, log_index int, transaction_hash text, address text, event text, args json, primary key(block, log_index))'); 
  const line=(b:number,i:number)=>`${b}\t${i}\t0x${'ab'.repeat(32)}\t0x${'cd'.repeat(20)}\tOperatorSharesIncreased\t{"operator":"0x${'12'.repeat(20)}","staker":"0x${'34'.repeat(20)}","strategy":"0x${'56'.repeat(20)}","shares":"1000000000000000000"}\n`
  lap('table')
  for (let k=0;k<10;k++){ const lines:string[]=[]; for(let b=k*100;b<k*100+100;b++) for(let i=0;i<100;i++) lines.push(line(b,i)); const text=lines.join('')
    await p.query("COPY events FROM '/dev/blob'",[],{blob:new Blob([text])}); if(k%3===0) lap('10k x'+(k)) }
  lap('copied'); await p.close()
}
