package exercise

// A Node is an element of a linked list. A nil *Node is the empty list.
type Node struct {
	Value int
	Next  *Node
}

// Remove takes every node with this value out of the list and returns what is
// then its first node.
func Remove(list *Node, value int) *Node {
	for list != nil && list.Value == value {
		list = list.Next
	}
	if list == nil {
		return nil
	}
	for node := list; node.Next != nil; {
		if node.Next.Value == value {
			node.Next = node.Next.Next
		} else {
			node = node.Next
		}
	}
	return list
}
