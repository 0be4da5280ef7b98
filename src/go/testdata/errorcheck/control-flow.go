// errorcheck

package main

func main() {
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	if true {
		fallthrough // ERROR "fallthrough statement out of place"
	}
	switch 1 {
	case 1:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	goto missing // ERROR "label missing not defined"
	goto over // ERROR "goto over jumps over declaration of x at LINE+1"
	x := 1
over:
	_ = x
	for {
		break elsewhere // ERROR "break label not defined: elsewhere"
	}
outer:
	for {
		for {
			continue outer
		}
	}
same:
	goto same
same: // ERROR "label same already defined at LINE-2"
	switch x {
	case 1:
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch\n\tLINE-1: previous case"
	case "a": // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	}
	for i := range 3.5 { // ERROR "cannot range over 3\.5 \(untyped float constant\)"
		_ = i
	}
	for range nil { // ERROR "cannot range over nil"
	}
	var ch chan<- int
	<-ch // ERROR "invalid operation: cannot receive from send-only channel chan<- int ch \(variable of type chan<- int\)"
	for range ch { // ERROR "cannot range over ch \(variable of type chan<- int\): receive from send-only channel chan<- int"
	}
	var in <-chan int
	in <- 1 // ERROR "invalid operation: cannot send to receive-only channel <-chan int in \(variable of type <-chan int\)"
	close(in) // ERROR "invalid operation: cannot close receive-only channel in \(variable of type <-chan int\)"
	defer recover // ERROR "expression in defer must be function call"
}
