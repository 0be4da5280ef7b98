import { expect, test } from 'vitest';
import { type RunEvent, type Running, type RunOptions, run } from './go.ts';

/** Runs main with a way to answer events; the result is what was printed, in order with what it waited for. */
async function talk(
  body: string,
  answer: (e: RunEvent, program: Running) => void,
  options: RunOptions = { interactive: true },
): Promise<string> {
  let said = '';
  const main = `package main\nimport ("bufio"; "fmt"; "os"; "os/signal"; "time")\nvar _ = bufio.NewReader\nvar _ = signal.Stop\nvar _ = time.Now\nvar _ = os.Args\nfunc main() {\n${body}\n}`;
  const program = run({ 'main.go': main }, options, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr' || e.kind === 'compile-error') said += e.text;
    if (e.kind === 'input' && e.waiting) said += '?';
    if (e.kind === 'exit') said += `[${e.code}]`;
    setTimeout(() => answer(e, program), 0);
  });
  await program.done;
  return said;
}

const READ = `s := bufio.NewScanner(os.Stdin)
	fmt.Print("name: ")
	for s.Scan() { fmt.Printf("<%s>\\n", s.Text()) }
	fmt.Println("end", s.Err())`;

test('a program that reads waits until something is typed', async () => {
  const lines = ['Ann\nBo', 'b\n'];
  const said = await talk(READ, (e, program) => {
    if (e.kind !== 'input' || !e.waiting) return;
    const line = lines.shift();
    if (line === undefined) program.closeStdin();
    else program.write(line);
  });
  expect(said).toBe('name: ?<Ann>\n?<Bob>\n?end <nil>\n[0]');
});

test('input that is given from the start ends without waiting', async () => {
  expect(await talk(READ, () => undefined, { stdin: 'é\nx' })).toBe('name: <é>\n<x>\nend <nil>\n[0]');
});

test('other goroutines go on meanwhile, and waiting for input is no deadlock', async () => {
  const body = `done := make(chan string)
	go func() { line, _ := bufio.NewReader(os.Stdin).ReadString('\\n'); done <- line }()
	select {
	case l := <-done: fmt.Println(l)
	case <-time.After(30 * time.Millisecond): fmt.Println("too late")
	}
	fmt.Println(<-done)`;
  const said = await talk(body, (e, program) => {
    if (e.kind === 'stdout' && e.text.includes('late')) program.write('hello\n');
  });
  expect(said).toBe('?too late\nhello\n\n[0]');
});

test('a program that listens for os.Interrupt is told, any other is ended by it', async () => {
  const listens = `c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	fmt.Println("ready")
	fmt.Println("got", <-c)
	signal.Stop(c)`;
  const interrupt = (e: RunEvent, program: Running): void => {
    if (e.kind === 'stdout' && e.text.includes('ready')) program.interrupt();
  };
  expect(await talk(listens, interrupt)).toBe('ready\ngot interrupt\n[0]');
  expect(await talk('fmt.Println("ready")\ntime.Sleep(time.Hour)', interrupt)).toBe('ready\n[130]');
});
