package main

import (
	"fmt"
	"os"
)

func afterReturn() int {
	return 1
	fmt.Println("a")
	fmt.Println("b")
	return 2
}

func afterPanic() {
	panic("x")
	fmt.Println("a")
}

func notThisPanic() {
	panic := func(string) {}
	panic("x")
	fmt.Println("a")
}

func loops(n int) {
	for {
		if n > 1 {
			continue
			fmt.Println("a")
		}
		n++
	}
	fmt.Println("b")
}

func broken(n int) int {
	for {
		if n > 3 {
			break
			n++
		}
	}
	fmt.Println("ok")
outer:
	for {
		for {
			break outer
		}
		fmt.Println("after endless")
	}
	for i := 0; ; i++ {
		select {}
		i++
	}
	return 1
}

func ifs(n int) int {
	if n > 0 {
		return 1
	} else {
		return 2
	}
	return 3
}

func elseIf(n int) int {
	if n > 0 {
		return 1
	} else if n < 0 {
		panic(1)
	}
	return 3
}

func switches(n int, x any) int {
	switch n {
	case 1:
		return 1
		break
	case 2:
		fallthrough
	default:
		return 2
	}
	n++
	switch x.(type) {
	case int:
		return 1
	default:
		panic(2)
	}
	n++
	switch {
	case n > 1:
		return 3
	}
	return 4
}

func selects(ch chan int) int {
	select {
	case <-ch:
		return 1
	case v := <-ch:
		return v
	}
	return 0
}

func gotos() {
	goto end
	fmt.Println("a")
end:
	fmt.Println("b")
	return
unused:
	fmt.Println("c")
	goto unused
}

func blocks() int {
	{
		return 1
	}

	x := 2
	return x
}

func exits() {
	os.Exit(1)
	fmt.Println("not seen by this check")
}

func main() {
	f := func() int {
		return 1
		return 2
	}
	defer func() {
		return
		fmt.Println("a")
	}()
	fmt.Println(f())
	for range 3 {
		return
	}
	var a []int
	for {
		return
	}
	a[0], a[1:][0] = 1, 2
}
