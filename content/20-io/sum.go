package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func main() {
	sum := 0
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		n, err := strconv.Atoi(input.Text())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		sum += n
		fmt.Println("so far:", sum)
	}
	fmt.Println("the sum is", sum)
}
