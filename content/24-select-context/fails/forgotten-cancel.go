package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	deadline, ok := ctx.Deadline()
	fmt.Println(time.Until(deadline) > 0, ok)
}
