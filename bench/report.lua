-- One line that driving.py reads: requests, microseconds, wrong answers, p50 p95 p99, last status.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  wrong = 0
  status_seen = 200
end

function response(status, headers, body)
  if status ~= 200 then
    wrong = wrong + 1
    status_seen = status
  end
end

function done(summary, latency, requests)
  local e = summary.errors
  local bad, last = e.connect + e.read + e.write + e.timeout, 200
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("wrong")
    if thread:get("status_seen") ~= 200 then last = thread:get("status_seen") end
  end
  io.write(string.format("driven %d %d %d %d %d %d %d\n", summary.requests, summary.duration, bad,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), last))
end
