// run

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
)

func main() {
	pr, pw := io.Pipe()
	var wg sync.WaitGroup
	var bytes atomic.Int64
	wg.Go(func() {
		for i := range 3 {
			n, err := fmt.Fprintf(pw, "message %d\n", i)
			bytes.Add(int64(n))
			if err != nil {
				fmt.Println("write:", err)
			}
		}
		pw.CloseWithError(errors.New("no more"))
	})
	b := make([]byte, 7)
	var sb strings.Builder
	for {
		n, err := pr.Read(b)
		sb.Write(b[:n])
		if err != nil {
			fmt.Println("read:", err)
			break
		}
	}
	wg.Wait()
	fmt.Printf("%q %d\n", sb.String(), bytes.Load())

	pr, pw = io.Pipe()
	pr.Close()
	_, err := pw.Write([]byte("x"))
	fmt.Println(err, errors.Is(err, io.ErrClosedPipe))
	pr, pw = io.Pipe()
	pw.Close()
	_, err = pr.Read(b)
	fmt.Println(err)
	_, err = pw.Write(b)
	fmt.Println(err)

	// Two writers, each write whole.
	pr, pw = io.Pipe()
	var ws sync.WaitGroup
	for _, s := range []string{"aaaa", "bbbb"} {
		ws.Go(func() {
			for range 2 {
				io.WriteString(pw, s)
			}
		})
	}
	go func() {
		ws.Wait()
		pw.Close()
	}()
	all, err := io.ReadAll(pr)
	fmt.Println(len(all), strings.Count(string(all), "aaaa"), strings.Count(string(all), "bbbb"), err)
}
