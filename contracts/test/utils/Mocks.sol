// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "solady/tokens/ERC20.sol";

import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IShareManager} from "../../src/interfaces/IShareManager.sol";
import {StrategyBase} from "../../src/strategies/StrategyBase.sol";

/// @notice A pod as far as the EigenPodManager's ledger needs one: it is asked to pay, and remembers. It can be
/// told to call back into the protocol, as anyone.
contract TestPod {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    address public paidTo;
    uint256 public paid;

    address private _caller;
    address private _target;
    bytes private _callback;

    function setCallback(address caller, address target, bytes calldata callback) external {
        (_caller, _target, _callback) = (caller, target, callback);
    }

    function withdrawRestakedBeaconChainETH(address recipient, uint256 amount) external {
        paidTo = recipient;
        paid += amount;
        if (_target == address(0)) return;
        VM.prank(_caller);
        (bool success, bytes memory result) = _target.call(_callback);
        if (!success) {
            assembly {
                revert(add(result, 32), mload(result))
            }
        }
    }
}

/// @notice A wallet that answers EIP-1271 with what it was told to.
contract TestWallet {
    bytes32 public accepted;
    bytes32 public answer = bytes32(bytes4(0x1626ba7e));
    bool public short;

    function accept(bytes32 digest) external {
        accepted = digest;
    }

    function setAnswer(bytes32 newAnswer) external {
        answer = newAnswer;
    }

    function setShort(bool newShort) external {
        short = newShort;
    }

    function isValidSignature(bytes32 digest, bytes memory) external view returns (bytes32) {
        if (digest != accepted) revert("not that one");
        if (short) {
            assembly {
                mstore(0, 0x1626ba7e00000000000000000000000000000000000000000000000000000000)
                return(0, 4)
            }
        }
        return answer;
    }
}

/// @notice An ERC-20 in each of the ways in which tokens are odd.
contract OddToken is ERC20 {
    enum Oddity {
        None,
        ReturnsFalse,
        ReturnsNothing,
        Reverts,
        TakesFee
    }

    Oddity public oddity;
    address private _target;
    bytes private _callback;

    function name() public pure override returns (string memory) {
        return "Odd";
    }

    function symbol() public pure override returns (string memory) {
        return "ODD";
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external {
        _burn(from, amount);
    }

    function setOddity(Oddity newOddity) external {
        oddity = newOddity;
    }

    /// @notice What the callback returned or reverted with.
    bytes public callbackResult;

    /// @dev Called at the next transfer.
    function setCallback(address target, bytes calldata callback) external {
        (_target, _callback) = (target, callback);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        _before();
        super.transfer(to, amount);
        return _after(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _before();
        super.transferFrom(from, to, amount);
        return _after(to, amount);
    }

    function _before() private {
        require(oddity != Oddity.Reverts, "OddToken: no");
        address target = _target;
        if (target == address(0)) return;
        _target = address(0);
        (, callbackResult) = target.call(_callback);
    }

    function _after(address to, uint256 amount) private returns (bool) {
        if (oddity == Oddity.TakesFee) _burn(to, amount / 100);
        if (oddity == Oddity.ReturnsNothing) {
            assembly {
                return(0, 0)
            }
        }
        return oddity != Oddity.ReturnsFalse;
    }
}

/// @notice A strategy whose hooks call back into the protocol, as anyone they are told to be, or refuse.
contract HookedStrategy is StrategyBase {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error Vetoed();

    bool public vetoed;
    address private _caller;
    address private _target;
    bytes private _callback;

    constructor(IShareManager manager, IPauserRegistry registry, IERC20 token)
        StrategyBase(manager, registry, token)
    {}

    function setVeto(bool newVetoed) external {
        vetoed = newVetoed;
    }

    function setCallback(address caller, address target, bytes calldata callback) external {
        (_caller, _target, _callback) = (caller, target, callback);
    }

    function beforeAddShares(address, uint256) external view override onlyStrategyManager {
        _hook();
    }

    function beforeRemoveShares(address, uint256) external view override onlyStrategyManager {
        _hook();
    }

    /// @dev The interface of the hooks is state-changing; only this implementation's parent made them views.
    function _hook() private view {
        function() internal run = _run;
        function() internal view runView;
        assembly {
            runView := run
        }
        runView();
    }

    function _run() private {
        require(!vetoed, Vetoed());
        if (_target == address(0)) return;
        VM.prank(_caller);
        (bool success, bytes memory result) = _target.call(_callback);
        if (!success) {
            assembly {
                revert(add(result, 32), mload(result))
            }
        }
    }
}
