package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(s string) }

type ReadWriter interface {
	Reader
	Writer
}

type Constant string

func (c Constant) Read() string { return string(c) }

type Memory struct{ text string }

func (m Memory) Read() string    { return m.text }
func (m *Memory) Write(s string) { m.text += s }

type Counter int

func (c *Counter) Write(s string) { *c += Counter(len(s)) }

func copyText(to Writer, from Reader) { to.Write(from.Read()) }

func main() {
	var memory Memory
	var counter Counter
	copyText(&memory, Constant("hello"))
	copyText(&counter, memory)
	fmt.Println(memory.Read(), counter)

	var both ReadWriter = &memory
	both.Write(" again")
	fmt.Println(both.Read())
}
